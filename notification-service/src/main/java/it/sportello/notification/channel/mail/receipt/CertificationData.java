package it.sportello.notification.channel.mail.receipt;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * What {@code daticert.xml} says, the part of a receipt that is made for programs (RFC 6109, 4.4). {@code messageId} is that
 * of the mail it is about; not every provider repeats it here.
 */
record CertificationData(String kind, @Nullable String messageId) {

    /** Twenty times what providers write. */
    static final int MOST_OCTETS = 64 * 1024;

    CertificationData {
        requireNonNull(kind, "kind");
    }

    static CertificationData read(InputStream xml) throws IOException, XMLStreamException {
        // What is longer has lost its end, which no parser takes.
        byte[] octets = xml.readNBytes(MOST_OCTETS);
        XMLStreamReader reader = parser().createXMLStreamReader(new ByteArrayInputStream(octets));
        // Skips comments and stops at a document type.
        reader.nextTag();
        reader.require(XMLStreamConstants.START_ELEMENT, null, "postacert");
        String kind = reader.getAttributeValue(null, "tipo");
        String messageId = null;
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("msgid")) {
                messageId = reader.getElementText();
            }
        }
        return new CertificationData(kind, messageId);
    }

    /** Strangers write this: no document type, no entities of their own, nothing from elsewhere. */
    private static XMLInputFactory parser() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
