package guatu.plan.review;

import guatu.kernel.Finding;
import guatu.kernel.Refusal;
import java.util.List;

/// The draft has no reading or sentence of that number.
public final class ReadingNotFound extends Refusal {

    ReadingNotFound(long draft, int no) {
        super(
                Kind.NOT_FOUND,
                "The draft %d has no reading or sentence %d.".formatted(draft, no),
                List.of(Finding.blocking(
                        "reading-not-found", "no", Integer.toString(no), "a number of the draft", "请刷新草案后再操作")));
    }
}
