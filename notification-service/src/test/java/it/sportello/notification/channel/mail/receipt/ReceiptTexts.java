package it.sportello.notification.channel.mail.receipt;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.UUID;

/** Receipts of certified e-mail as a provider writes them, or somebody who wants to be taken for one. */
public final class ReceiptTexts {

    private ReceiptTexts() {}

    public static String receipt(String kind, UUID dispatch) {
        return receipt(kind, messageId(dispatch), data(kind, dispatch));
    }

    /** @param data the whole of {@code daticert.xml} */
    public static String receipt(String kind, String messageId, String data) {
        return """
                Subject: Prova
                X-Ricevuta: %s
                X-Riferimento-Message-ID: %s
                Content-Type: multipart/signed; boundary=s

                --s
                Content-Type: multipart/mixed; boundary=m

                --m
                Content-Type: multipart/alternative; boundary=a

                --a
                Content-Type: text/plain

                <postacert tipo="errore-consegna"/> this counts for nothing
                --a--
                --m
                Content-Type: application/xml; name="daticert.xml"
                Content-Disposition: inline; filename="daticert.xml"

                %s
                --m--
                --s
                Content-Type: application/pkcs7-signature; name="smime.p7s"

                --s--
                """.formatted(kind, messageId, data);
    }

    public static String data(String kind, UUID dispatch) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <postacert tipo="%s" errore="nessuno">
                  <intestazione><mittente>sportello@pec.posta.example</mittente></intestazione>
                  <dati>
                    <identificativo>prova@pec.example</identificativo>
                    <msgid>%s</msgid>
                  </dati>
                </postacert>""".formatted(kind, messageId(dispatch).replace("<", "&lt;").replace(">", "&gt;"));
    }

    public static String messageId(UUID dispatch) {
        return "<" + dispatch + "@pec.posta.example>";
    }

    public static MimeMessage message(String text, Session session) {
        byte[] octets = text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        try {
            return new MimeMessage(session, new ByteArrayInputStream(octets));
        } catch (MessagingException e) {
            throw new IllegalStateException("Not even a message", e);
        }
    }

    static MailReport read(String text) {
        return CertifiedReceiptReader.read(message(text, Session.getInstance(new Properties())));
    }
}
