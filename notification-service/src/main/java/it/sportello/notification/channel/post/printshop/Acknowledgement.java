package it.sportello.notification.channel.post.printshop;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A file of the print shop: news of some letters, of any batch, in any order, perhaps for the second time. */
public record Acknowledgement(
        @JsonProperty(value = "letters", required = true) List<LetterNews> letters) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public Acknowledgement {
        letters = List.copyOf(letters);
    }

    /** Empty when the file is none that we understand. */
    public static Optional<Acknowledgement> parse(byte[] file) {
        try {
            return Optional.ofNullable(JSON.readValue(file, Acknowledgement.class));
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
