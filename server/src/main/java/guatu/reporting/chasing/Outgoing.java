package guatu.reporting.chasing;

import guatu.kernel.EnterpriseId;
import java.time.Instant;

/// A message on its way out. It has the same key at every try: by it the receiver knows a repetition.
record Outgoing(
        EnterpriseId enterprise,
        long message,
        Channel channel,
        String address,
        int tries,
        String creditCode,
        String nameZh,
        String form,
        String month,
        String cause,
        String titleZh,
        String titleEn,
        String textZh,
        String textEn,
        Instant at) {

    String key() {
        return "guatu-%d-%s".formatted(message, channel.name().toLowerCase(java.util.Locale.ROOT));
    }
}
