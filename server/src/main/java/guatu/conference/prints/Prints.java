package guatu.conference.prints;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/// Sends an official paper as a file.
public final class Prints {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private Prints() {}

    /// The file as an answer.
    ///
    /// @param form `docx` or `pdf`
    public static ResponseEntity<byte[]> answer(OfficialPaper paper, String form, String name) {
        boolean docx = form.equals("docx");
        var file = ContentDisposition.attachment().filename(name + "." + form).build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .header(HttpHeaders.CONTENT_TYPE, docx ? DOCX : "application/pdf")
                .body(docx ? DocxPaper.of(paper) : PdfPaper.of(paper));
    }
}
