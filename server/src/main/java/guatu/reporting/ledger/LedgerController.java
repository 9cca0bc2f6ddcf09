package guatu.reporting.ledger;

import guatu.kernel.CreditCode;
import guatu.kernel.Finding;
import guatu.kernel.FormCode;
import guatu.kernel.Period;
import guatu.kernel.Unreadable;
import guatu.reporting.FilingKey;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A firm's ledger and its mappings, over HTTP.
@RestController
class LedgerController {

    private static final int SHOWN_ROWS = 400;
    private static final int SHOWN_COLUMNS = 40;

    private final Ledgers ledgers;
    private final LedgerMappings mappings;
    private final JsonMapper json;

    LedgerController(Ledgers ledgers, LedgerMappings mappings, JsonMapper json) {
        this.ledgers = ledgers;
        this.mappings = mappings;
        this.json = json;
    }

    /// A sheet as far as it is shown.
    ///
    /// @param rows the first 400 rows, the first 40 columns
    /// @param total how many rows it has
    record SheetView(String name, List<List<String>> rows, int total) {}

    /// What a ledger gives.
    ///
    /// @param sources cell → where in the ledger it comes from
    record LedgerTried(
            Map<String, String> values,
            Map<String, List<String>> sources,
            Map<String, String> computed,
            List<Finding> findings) {}

    @PostMapping(
            path = "/api/filings/{creditCode}/{form}/{month}/ledger/sheets",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    List<SheetView> look(
            @PathVariable CreditCode creditCode,
            @PathVariable FormCode form,
            @PathVariable Period.Month month,
            @RequestParam MultipartFile file)
            throws IOException {
        return ledgers.look(new FilingKey(creditCode, form, month), file.getBytes(), nameOf(file)).stream()
                .map(LedgerController::shown)
                .toList();
    }

    /// Tries a ledger: nothing is written.
    ///
    /// @param mapping a mapping as JSON
    @PostMapping(
            path = "/api/filings/{creditCode}/{form}/{month}/ledger",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    LedgerTried attempt(
            @PathVariable CreditCode creditCode,
            @PathVariable FormCode form,
            @PathVariable Period.Month month,
            @RequestParam MultipartFile file,
            @RequestParam String mapping)
            throws IOException {
        var tried = ledgers.attempt(
                new FilingKey(creditCode, form, month), file.getBytes(), nameOf(file), mapping(mapping));
        return new LedgerTried(tried.values(), tried.sources(), tried.computed(), tried.findings());
    }

    @GetMapping("/api/my/ledger-mappings/{form}")
    List<NamedMapping> list(@PathVariable FormCode form) {
        return mappings.list(form);
    }

    @PutMapping("/api/my/ledger-mappings/{form}/{name}")
    List<NamedMapping> save(
            @PathVariable FormCode form, @PathVariable String name, @RequestBody LedgerMapping mapping) {
        return mappings.save(form, name, mapping);
    }

    @DeleteMapping("/api/my/ledger-mappings/{form}/{name}")
    List<NamedMapping> delete(@PathVariable FormCode form, @PathVariable String name) {
        return mappings.delete(form, name);
    }

    private LedgerMapping mapping(String text) {
        try {
            return Optional.ofNullable(json.readValue(text, LedgerMapping.class))
                    .orElseThrow(() -> broken(text));
        } catch (JacksonException broken) {
            throw broken(text);
        }
    }

    private static Unreadable broken(String text) {
        return new Unreadable("mapping", text, "a mapping as JSON", "请从页面上选择对应关系");
    }

    private static SheetView shown(LedgerSheet sheet) {
        return new SheetView(
                sheet.name(),
                sheet.rows().stream()
                        .limit(SHOWN_ROWS)
                        .map(row -> row.stream()
                                .limit(SHOWN_COLUMNS)
                                .map(LedgerSheet.Entry::text)
                                .toList())
                        .toList(),
                sheet.rows().size());
    }

    private static String nameOf(MultipartFile file) {
        return Optional.ofNullable(file.getOriginalFilename()).orElse("");
    }
}
