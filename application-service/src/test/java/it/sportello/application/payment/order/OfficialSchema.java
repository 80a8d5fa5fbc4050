package it.sportello.application.payment.order;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** The schemas that ISO 20022 publishes, unchanged, from the jar of a library for home banking. */
public enum OfficialSchema {
    PAIN_001_001_09("pain.001.001.09.xsd"),
    PAIN_002_001_10("pain.002.001.10.xsd");

    private final Schema schema;

    OfficialSchema(String name) {
        try {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            schema = factory.newSchema(OfficialSchema.class.getResource("/" + name));
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws SAXException when it is not valid */
    public void validate(byte[] xml) throws SAXException, IOException {
        schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(xml)));
    }
}
