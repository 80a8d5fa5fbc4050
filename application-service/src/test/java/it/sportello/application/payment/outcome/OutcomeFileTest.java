package it.sportello.application.payment.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sportello.application.payment.order.OfficialSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

class OutcomeFileTest {

    private static final String REPORT = Reports.of(
            "0190a000", Reports.line("SPT-2020-000000123-1", "ACSC"), Reports.returned("SPT-2020-000000124-1", "AC04"));

    @Test
    @DisplayName("A8 reads what banks write: a report that is valid by the official schema")
    void readsAReport() throws XMLStreamException, SAXException, IOException {
        OfficialSchema.PAIN_002_001_10.validate(REPORT.getBytes(StandardCharsets.UTF_8));

        assertThat(read(REPORT))
                .isEqualTo(new OutcomeFile(
                        "0190a000",
                        List.of(
                                new Outcome("SPT-2020-000000123-1", "ACSC", null),
                                new Outcome("SPT-2020-000000124-1", "RJCT", "AC04"))));
    }

    @Test
    void readsOtherEditionsAndReasonsOfTheBanksOwn() throws XMLStreamException {
        String other = REPORT.replace("pain.002.001.10", "pain.002.001.03").replace("Cd>", "Prtry>");

        assertThat(read(other)).isEqualTo(read(REPORT));
    }

    @ParameterizedTest
    @CsvSource({"ACSC, PAID", "ACCC, PAID", "RJCT, RETURNED", "ACSP, UNDER_WAY", "PDNG, UNDER_WAY"})
    @DisplayName("A8 settled is paid, rejected came back, and the rest is under way")
    void knowsWhatCodesMean(String code, Outcome.Meaning meaning) {
        assertThat(new Outcome("x", code, null).meaning()).isEqualTo(meaning);
    }

    @Test
    @DisplayName("A8 nothing from elsewhere gets into a report: no document type, no entity, no file of ours")
    void readsNothingFromElsewhere(@TempDir Path directory) throws IOException {
        Path secret = Files.writeString(directory.resolve("secret"), "SPT-2020-000000123-1");
        String doctype = "<!DOCTYPE Document [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>";

        assertThatThrownBy(() ->
                        read(REPORT.replace("<Document", doctype + "<Document").replace("SPT-2020-000000123-1", "&x;")))
                .isInstanceOf(XMLStreamException.class);
        assertThatThrownBy(() -> read(REPORT.replace("<Document", doctype + "<Document")))
                .isInstanceOf(XMLStreamException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no xml",
                "<Document/>",
                "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.001.001.09\"/>",
                "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.002.001.10\"/>",
                "<Other xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.002.001.10\"/>"
            })
    void refusesWhatIsNoReport(String xml) {
        assertThatThrownBy(() -> read(xml)).isInstanceOf(XMLStreamException.class);
    }

    @Test
    @DisplayName("A8 a bank's own reason, which the applicant reads, has at most the 35 characters of the standard")
    void refusesLongNamesAndReasons() {
        assertThatThrownBy(() -> read(REPORT.replace("AC04", "x".repeat(36)))).isInstanceOf(XMLStreamException.class);
        assertThatThrownBy(() -> read(REPORT.replace("SPT-2020-000000124-1", "x".repeat(36))))
                .isInstanceOf(XMLStreamException.class);
    }

    @Test
    void refusesALineWithoutName() {
        assertThatThrownBy(() -> read(REPORT.replace("OrgnlEndToEndId", "OrgnlInstrId")))
                .isInstanceOf(XMLStreamException.class);
    }

    @Test
    void refusesWhatIsCutOffAndWhatIsTooDeep() {
        assertThatThrownBy(() -> read(REPORT.substring(0, REPORT.length() - 20)))
                .isInstanceOf(XMLStreamException.class);
        assertThatThrownBy(() -> read(REPORT.replace("<CstmrPmtStsRpt>", "<CstmrPmtStsRpt>" + "<x>".repeat(40))))
                .isInstanceOf(XMLStreamException.class);
    }

    private static OutcomeFile read(String xml) throws XMLStreamException {
        return OutcomeFile.read(xml.getBytes(StandardCharsets.UTF_8));
    }
}
