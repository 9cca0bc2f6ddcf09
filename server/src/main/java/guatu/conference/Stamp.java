package guatu.conference;

import guatu.access.Actor;
import guatu.kernel.KnownTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/// Who added a row, when, and its place in the order of knowing.
public record Stamp(KnownTime known, Instant at, Actor actor) {

    /// As the columns that every appended row has.
    public Map<String, Object> params() {
        return Map.of(
                "known", known.value(),
                "at", at.atOffset(ZoneOffset.UTC),
                "post", actor.who().post(),
                "person", actor.who().person(),
                "byZh", actor.titleZh(),
                "byEn", actor.titleEn());
    }
}
