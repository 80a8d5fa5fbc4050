package it.sportello.application.receipt.press;

import static java.nio.charset.StandardCharsets.UTF_8;

import it.sportello.application.receipt.CanonicalFacts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** The facts as a file within the PDF, as PDF/A-3 wants it: whoever has the PDF can compute the signed hash themself. */
final class FactsAttachment {

    static final String NAME = "facts.json";

    private FactsAttachment() {}

    static void add(PDDocument document, CanonicalFacts facts) throws IOException {
        PDComplexFileSpecification specification = specification(document, facts);
        var files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of(NAME, specification));
        var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(files);
        document.getDocumentCatalog().setNames(names);
        var associated = new COSArray();
        associated.add(specification);
        document.getDocumentCatalog().getCOSObject().setItem(COSName.AF, associated);
    }

    private static PDComplexFileSpecification specification(PDDocument document, CanonicalFacts facts)
            throws IOException {
        byte[] json = facts.json().getBytes(UTF_8);
        var file = new PDEmbeddedFile(document, new ByteArrayInputStream(json));
        file.setSubtype("application/json");
        file.setSize(json.length);
        file.setModDate(document.getDocumentInformation().getCreationDate());
        var specification = new PDComplexFileSpecification();
        specification.setFile(NAME);
        specification.setFileUnicode(NAME);
        specification.setEmbeddedFile(file);
        specification.setEmbeddedFileUnicode(file);
        specification.getCOSObject().setName(COSName.getPDFName("AFRelationship"), "Source");
        return specification;
    }
}
