package guatu.journal;

import guatu.journal.Damage.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/// Compares the chain with the heads that were written outside the database.
final class HeadComparison {

    private HeadComparison() {}

    static List<Damage> compare(HeadFile file, Map<Long, String> seals) {
        var damages = new ArrayList<Damage>();
        var signed = new AtomicBoolean();
        file.read(head -> {
            signed.compareAndSet(false, head.signed());
            if (damages.size() < Verification.MOST) {
                compare(head, seals, damages);
            }
        });
        if (!signed.get() && !seals.isEmpty()) {
            damages.add(new Damage(
                    Kind.HEADS_DAMAGED,
                    0,
                    0,
                    "库外链头文件缺失：%s".formatted(file.path()),
                    "The file of heads is missing: %s. Restore it; without it a cut tail cannot be found."
                            .formatted(file.path())));
        }
        return damages;
    }

    private static void compare(HeadFile.Head head, Map<Long, String> seals, List<Damage> damages) {
        var sealed = seals.get(head.no());
        if (!head.signed()) {
            damages.add(new Damage(
                    Kind.HEADS_DAMAGED,
                    head.no(),
                    0,
                    "库外链头文件中有一行签名不符（第 %d 号封）".formatted(head.no()),
                    "A line of the file of heads (seal %d) is not signed by our secret: it was changed, or the secret was."
                            .formatted(head.no())));
        } else if (sealed == null) {
            damages.add(new Damage(
                    Kind.CUT_TAIL,
                    head.no(),
                    0,
                    "第 %d 号封已写入库外链头，但库中没有：尾部被截断".formatted(head.no()),
                    "Seal %d was written outside the database, and is not in it: the tail was cut."
                            .formatted(head.no())));
        } else if (!sealed.equals(head.hash())) {
            damages.add(new Damage(
                    Kind.REWRITTEN,
                    head.no(),
                    0,
                    "第 %d 号封与库外链头不同：链被重写".formatted(head.no()),
                    "Seal %d differs from its head outside the database: the chain was written anew."
                            .formatted(head.no())));
        }
    }
}
