package it.sportello.pin.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.localstack.testing.KnownMessages;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnnouncementTest {

    @ParameterizedTest
    @MethodSource("everyOne")
    @DisplayName("C9 of every announcement there is a message and a letter")
    void hasTexts(Announcement news) {
        KnownMessages.assertIncludeEverywhere(news.template(), news.parameters().keySet());
    }

    @Test
    void areFoundByThisTest() {
        assertThat(everyOne()).contains(Announcement.PIN_ISSUED, Announcement.IDENTIFIED_REMOTELY);
    }

    static List<Announcement> everyOne() {
        return Arrays.stream(Announcement.class.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == Announcement.class)
                .map(AnnouncementTest::valueOf)
                .toList();
    }

    private static Announcement valueOf(Field constant) {
        try {
            return (Announcement) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
