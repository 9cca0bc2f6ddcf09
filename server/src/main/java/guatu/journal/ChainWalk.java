package guatu.journal;

import guatu.journal.ChainRepository.Linked;
import guatu.journal.Damage.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Walks the chain link by link, and tells what was done to it. After a break it goes on from the hash that is written,
/// so
/// that each damage is told once.
final class ChainWalk {

    private final List<Damage> damages = new ArrayList<>();
    private final Map<Linked, String> changed = new LinkedHashMap<>();
    private final Map<Long, Seal> byPlace = new HashMap<>();
    private final Map<Long, String> byNumber = new HashMap<>();
    /// The first seal that had reached a number of entry.
    private final TreeMap<Long, Seal> byTop = new TreeMap<>();
    private final Position at = new Position();

    /// Where the walk stands.
    private static final class Position {
        private final long[] place = {0};
        private final String[] hash = {Chain.START};
    }

    void seals(List<Seal> seals) {
        for (var seal : seals) {
            var missing = byNumber.isEmpty() ? seal.no() != 1 : !byNumber.containsKey(seal.no() - 1);
            if (missing) {
                damages.add(new Damage(
                        Kind.DELETED,
                        seal.no() - 1,
                        0,
                        "缺第 %d 号封".formatted(seal.no() - 1),
                        "Seal %d is gone.".formatted(seal.no() - 1)));
            }
            byNumber.put(seal.no(), seal.hash());
            byPlace.put(seal.lastPlace(), seal);
            byTop.putIfAbsent(seal.top(), seal);
        }
    }

    void link(Linked link) {
        if (link.place() != at.place[0] + 1) {
            told(
                    Kind.DELETED,
                    link,
                    "链中缺第 %d 至 %d 位".formatted(at.place[0] + 1, link.place() - 1),
                    "Places %d to %d of the chain are gone.".formatted(at.place[0] + 1, link.place() - 1));
            at.hash[0] = link.hash();
        } else {
            entry(link);
        }
        at.place[0] = link.place();
        at.hash[0] = link.hash();
        sealed(link);
    }

    private void entry(Linked link) {
        if (link.entry().isEmpty()) {
            told(
                    Kind.DELETED,
                    link,
                    "条目 %d 已被删除".formatted(link.number()),
                    "Entry %d was deleted.".formatted(link.number()));
            return;
        }
        var digest = Chain.digest(link.entry().get());
        if (!digest.equals(link.digest())) {
            changed.put(link, digest);
        } else if (!link.hash().equals(Chain.link(at.hash[0], link.place(), link.number(), digest))) {
            told(
                    Kind.REORDERED,
                    link,
                    "条目 %d 不在其封存时的位置".formatted(link.number()),
                    "Entry %d is not where it was sealed.".formatted(link.number()));
        } else if (cameAfterwards(link)) {
            told(
                    Kind.INSERTED,
                    link,
                    "条目 %d 的编号早于其写入事务：事后插入".formatted(link.number()),
                    "Entry %d has a number older than its transaction: it was put in afterwards."
                            .formatted(link.number()));
        }
    }

    /// A number is taken inside its transaction. When a higher number was sealed, the transaction had begun.
    private boolean cameAfterwards(Linked link) {
        var reached = byTop.higherEntry(link.number());
        return reached != null
                && reached.getValue().no() < link.seal()
                && link.xid() >= reached.getValue().ahead();
    }

    private void sealed(Linked link) {
        var seal = byPlace.get(link.place());
        if (seal != null && !seal.hash().equals(link.hash())) {
            told(
                    Kind.REORDERED,
                    link,
                    "第 %d 号封与链不符".formatted(seal.no()),
                    "Seal %d differs from the chain.".formatted(seal.no()));
        }
    }

    /// All that was met. Entries that now say what another one said have changed places.
    List<Damage> damages() {
        var all = new ArrayList<>(damages);
        Set<String> sealedDigests = new HashSet<>();
        changed.keySet().forEach(link -> sealedDigests.add(link.digest()));
        changed.forEach((link, says) -> {
            var swapped = sealedDigests.contains(says);
            all.add(new Damage(
                    swapped ? Kind.REORDERED : Kind.CHANGED,
                    link.seal(),
                    link.number(),
                    (swapped ? "条目 %d 与另一条目互换" : "条目 %d 的内容已被改动").formatted(link.number()),
                    (swapped
                                    ? "Entry %d has changed places with another."
                                    : "Entry %d says something else than when it was sealed.")
                            .formatted(link.number())));
        });
        return all;
    }

    Map<Long, String> byNumber() {
        return byNumber;
    }

    private void told(Kind kind, Linked link, String zh, String en) {
        damages.add(new Damage(kind, link.seal(), link.number(), zh, en));
    }
}
