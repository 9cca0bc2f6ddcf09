package guatu.catalog;

import guatu.kernel.Finding;
import guatu.kernel.Refusal;
import java.util.List;

/// The credit code is on the register already, whoever may see that enterprise.
public final class EnterpriseExists extends Refusal {

    EnterpriseExists(List<String> codes) {
        super(
                Kind.CONFLICT,
                "%d credit code(s) are on the register already.".formatted(codes.size()),
                codes.stream()
                        .map(code -> Finding.blocking(
                                "enterprise-exists",
                                "creditCode",
                                code,
                                "a credit code that is not on the register",
                                "该统一社会信用代码已登记；若企业迁入本地，请办理归属变更而不是重新登记"))
                        .toList());
    }
}
