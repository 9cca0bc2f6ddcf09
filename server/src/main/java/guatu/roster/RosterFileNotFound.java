package guatu.roster;

import guatu.kernel.Refusal;

/// No such file, or it is of an enterprise out of sight: the two look the same.
public final class RosterFileNotFound extends Refusal {

    RosterFileNotFound(String id) {
        super(Kind.NOT_FOUND, "没有找到入退库申报 %s。No such roster file is in sight.".formatted(id));
    }
}
