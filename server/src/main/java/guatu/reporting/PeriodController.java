package guatu.reporting;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import guatu.kernel.CreditCode;
import guatu.kernel.FormCode;
import guatu.kernel.Period;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// A form's month over HTTP: how it stands, its closing, its correction windows.
@RestController
@RequestMapping("/api/periods/{form}")
class PeriodController {

    private final Periods periods;

    PeriodController(Periods periods) {
        this.periods = periods;
    }

    /// For whom (empty: every firm), until when and why corrections are let in.
    record CorrectionBody(
            @JsonSetter(contentNulls = Nulls.FAIL) List<CreditCode> creditCodes, Instant until, String reason) {}

    @GetMapping
    List<Periods.Line> months(@PathVariable FormCode form) {
        return periods.months(form);
    }

    @GetMapping("/{month}/revisions")
    List<Periods.Corrected> corrected(@PathVariable FormCode form, @PathVariable Period.Month month) {
        return periods.corrected(form, month);
    }

    @GetMapping("/{month}")
    Periods.State read(@PathVariable FormCode form, @PathVariable Period.Month month) {
        return periods.get(form, month);
    }

    @PostMapping("/{month}/closing")
    Periods.State close(@PathVariable FormCode form, @PathVariable Period.Month month) {
        return periods.close(form, month);
    }

    @PostMapping("/{month}/corrections")
    @ResponseStatus(HttpStatus.CREATED)
    Periods.State correct(
            @PathVariable FormCode form, @PathVariable Period.Month month, @RequestBody CorrectionBody body) {
        return periods.openCorrection(form, month, body.creditCodes(), body.until(), body.reason());
    }
}
