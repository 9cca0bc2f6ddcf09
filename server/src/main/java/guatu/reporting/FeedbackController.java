package guatu.reporting;

import guatu.kernel.CreditCode;
import guatu.kernel.FormCode;
import guatu.kernel.Period;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// What a firm is given back, what its forms cost it, and the land that it keeps itself.
@RestController
class FeedbackController {

    private final Feedbacks feedbacks;
    private final Minutes minutes;
    private final Lands lands;

    FeedbackController(Feedbacks feedbacks, Minutes minutes, Lands lands) {
        this.feedbacks = feedbacks;
        this.minutes = minutes;
        this.lands = lands;
    }

    /// The land that a firm uses from a day on.
    record LandBody(long squareMetres, LocalDate validFrom, String source) {}

    @GetMapping("/api/filings/{creditCode}/{form}/{month}/feedback")
    Feedback feedback(
            @PathVariable CreditCode creditCode, @PathVariable FormCode form, @PathVariable Period.Month month) {
        return feedbacks.of(new FilingKey(creditCode, form, month));
    }

    @GetMapping("/api/filings/{creditCode}/{form}/{month}/minutes")
    Minutes.OfFiling minutes(
            @PathVariable CreditCode creditCode, @PathVariable FormCode form, @PathVariable Period.Month month) {
        return minutes.of(new FilingKey(creditCode, form, month));
    }

    @GetMapping("/api/forms/minutes")
    Minutes.OfForms minutes() {
        return minutes.all();
    }

    @PutMapping("/api/my/land")
    Lands.Told land(@RequestBody LandBody body) {
        return lands.tell(body.squareMetres(), body.validFrom(), body.source());
    }
}
