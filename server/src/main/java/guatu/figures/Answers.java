package guatu.figures;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import guatu.journal.KnownTimes;
import guatu.kernel.KnownTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Remembers answers while nothing new is known. A figure before anything is withheld is a function of its question and
/// of the last known time: everything that it is counted from is numbered when it changes. So an answer is never stale,
/// and whoever looks at the wall together has it computed once.
@Component
class Answers {

    private static final Duration UNASKED = Duration.ofMinutes(10);

    private final KnownTimes knownTimes;
    private final Cache<Question, List<List<Figure>>> kept;
    private final boolean remembers;

    /// @param most how many figures are remembered; 0 for none
    Answers(KnownTimes knownTimes, @Value("${guatu.figures.remembered:200000}") long most) {
        this.knownTimes = knownTimes;
        this.remembers = most > 0;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(most)
                .weigher((Question question, List<List<Figure>> rows) ->
                        1 + rows.stream().mapToInt(List::size).sum())
                .expireAfterAccess(UNASKED)
                .build();
    }

    /// Looks only once what is the last known time, for all questions of one page.
    <T> T together(Supplier<T> page) {
        return KnownTimes.lookedUp().isPresent() ? page.get() : KnownTimes.asOf(knownTimes.latest(), page);
    }

    /// Nobody waits for the answer that another computes while holding a connection: the other may need it.
    ///
    /// @param beside what else the question names: indicators, periods, scopes
    /// @param apart reads in a transaction of its own
    List<List<Figure>> of(FigureQuery query, List<?> beside, Supplier<List<List<Figure>>> reading, Apart apart) {
        if (!remembers) {
            return apart.read(reading);
        }
        var looked = KnownTimes.lookedUp();
        if (looked.isPresent()) {
            return kept.get(new Question(looked.get(), query, beside), unanswered -> apart.read(reading));
        }
        var answer = apart.read(() -> {
            var asked = new Question(knownTimes.latest(), query, beside);
            var before = Optional.ofNullable(kept.getIfPresent(asked));
            return new Answer(asked, before.orElseGet(() -> KnownTimes.asOf(asked.latest(), reading)));
        });
        kept.put(answer.asked(), answer.rows());
        return answer.rows();
    }

    /// Reads in a transaction of its own.
    interface Apart {
        <T> T read(Supplier<T> reading);
    }

    private record Question(KnownTime latest, FigureQuery query, List<?> beside) {
        Question {
            beside = List.copyOf(beside);
        }
    }

    private record Answer(Question asked, List<List<Figure>> rows) {}
}
