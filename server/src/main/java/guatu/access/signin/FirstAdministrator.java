package guatu.access.signin;

import guatu.access.people.Invitations;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Prints the invitation of the first system administrator at the console, outside demo mode, as long as there is none.
@Component
@ConditionalOnBooleanProperty(name = "guatu.demo", havingValue = false)
class FirstAdministrator {

    private final Invitations invitations;

    FirstAdministrator(Invitations invitations) {
        this.invitations = invitations;
    }

    @EventListener
    void onReady(ApplicationReadyEvent ready) {
        var code = Token.next();
        if (invitations.offer(Token.hash(code))) {
            System.out.printf("""
                      尚无系统管理员。用下面的一次性邀请码（24 小时内有效）在登录页建立第一个账号：
                      There is no system administrator. Use this invitation once, within 24 hours, at /invitation:

                          %s

                    """, code);
        }
    }
}
