package guatu.workflow;

import guatu.kernel.Finding;
import guatu.kernel.Refusal;

/// No such case, task, hand-over or delegation, or it is out of sight: the two look the same.
public final class CaseNotFound extends Refusal {

    CaseNotFound(String what, String whatZh) {
        super(Kind.NOT_FOUND, "没有找到%s。No %s is in sight.".formatted(Finding.echo(whatZh), Finding.echo(what)));
    }
}
