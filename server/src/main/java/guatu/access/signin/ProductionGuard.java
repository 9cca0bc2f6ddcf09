package guatu.access.signin;

import guatu.access.StartRefused;
import guatu.access.people.DemoPosts;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/// Outside demo mode: no demo secret, no weak secret, no demo post or person in the database; else the server does not
/// start. It runs after the migrations and before the port is opened.
@Component
@ConditionalOnBooleanProperty(name = "guatu.demo", havingValue = false)
class ProductionGuard implements SmartInitializingSingleton {

    private final String secret;
    private final DemoPosts posts;

    ProductionGuard(@Value("${guatu.secret:}") String secret, DemoPosts posts) {
        this.secret = secret;
        this.posts = posts;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Secret.check(secret);
        if (posts.exist()) {
            throw new StartRefused(
                    "The database holds demo posts or demo people, which are entered without a password.",
                    "Start with demo mode on, or use an empty database (another --data folder, or another GUATU_DB_URL).");
        }
    }
}
