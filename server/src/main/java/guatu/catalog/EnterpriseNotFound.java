package guatu.catalog;

import guatu.kernel.Finding;
import guatu.kernel.Refusal;
import java.util.List;

/// No such enterprise is on record, or it lies outside of what the post may see: the two look the same.
public final class EnterpriseNotFound extends Refusal {

    EnterpriseNotFound(String met) {
        super(
                Kind.NOT_FOUND,
                "No enterprise ‘%s’ is in sight.".formatted(Finding.echo(met)),
                List.of(Finding.blocking(
                        "enterprise-not-found",
                        "enterprise",
                        met,
                        "an enterprise within the part of the tree that the post covers",
                        "企业不存在，或不在您的管辖范围内；请核对统一社会信用代码")));
    }
}
