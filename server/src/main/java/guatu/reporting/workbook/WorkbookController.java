package guatu.reporting.workbook;

import guatu.kernel.CreditCode;
import guatu.kernel.Finding;
import guatu.kernel.FormCode;
import guatu.kernel.Period;
import guatu.reporting.FilingKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// The form as a workbook, over HTTP: to take, to try, and to get back with notes.
@RestController
@RequestMapping("/api/filings/{creditCode}/{form}/{month}")
class WorkbookController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Workbooks workbooks;

    WorkbookController(Workbooks workbooks) {
        this.workbooks = workbooks;
    }

    /// What a workbook holds, and what the checks say of it.
    ///
    /// @param values open cell → amount, or the text that is none
    record Tried(Map<String, String> values, Map<String, String> computed, List<Finding> findings) {}

    @GetMapping("/workbook.xlsx")
    ResponseEntity<byte[]> take(
            @PathVariable CreditCode creditCode, @PathVariable FormCode form, @PathVariable Period.Month month) {
        var key = new FilingKey(creditCode, form, month);
        return file(workbooks.blank(key), "%s-%s-%s.xlsx".formatted(form, month, creditCode));
    }

    /// Tries a workbook: nothing is written.
    @PostMapping(path = "/workbook", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Tried attempt(
            @PathVariable CreditCode creditCode,
            @PathVariable FormCode form,
            @PathVariable Period.Month month,
            @RequestParam MultipartFile file)
            throws IOException {
        var judged = workbooks.check(new FilingKey(creditCode, form, month), file.getBytes(), nameOf(file));
        return new Tried(judged.values(), judged.computed(), judged.findings());
    }

    /// The same file with a note on each cell that something was found in: nothing is written.
    @PostMapping(path = "/workbook/check", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<byte[]> check(
            @PathVariable CreditCode creditCode,
            @PathVariable FormCode form,
            @PathVariable Period.Month month,
            @RequestParam MultipartFile file)
            throws IOException {
        var noted = workbooks.noted(new FilingKey(creditCode, form, month), file.getBytes(), nameOf(file));
        return file(noted, "%s-%s-审核意见.xlsx".formatted(form, month));
    }

    private static String nameOf(MultipartFile file) {
        return Optional.ofNullable(file.getOriginalFilename()).orElse("");
    }

    private static ResponseEntity<byte[]> file(byte[] bytes, String name) {
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(bytes);
    }
}
