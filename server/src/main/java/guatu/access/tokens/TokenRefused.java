package guatu.access.tokens;

import guatu.kernel.Finding;
import guatu.kernel.Refusal;
import java.util.List;

/// A token cannot be made so: its name, its last day, or the firm has as many as it may.
public final class TokenRefused extends Refusal {

    TokenRefused(List<Finding> findings) {
        super(Kind.UNACCEPTABLE, "令牌未生成，请按提示修改。The token was not made.", findings);
    }
}
