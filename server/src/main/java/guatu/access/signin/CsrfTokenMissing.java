package guatu.access.signin;

import guatu.kernel.Refusal;

/// A changing request without the token that only our own pages know.
public final class CsrfTokenMissing extends Refusal {

    CsrfTokenMissing() {
        super(
                Kind.FORBIDDEN,
                "请求缺少防伪标记，请刷新页面后重试。The header X-XSRF-TOKEN is missing or differs from the cookie XSRF-TOKEN; "
                        + "load a page first and send the cookie's value in the header.");
    }
}
