package guatu;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import guatu.access.Actor;
import guatu.access.Role;
import guatu.access.Scope;
import guatu.access.signin.SignedIn;
import guatu.journal.Who;
import guatu.kernel.EnterpriseId;
import guatu.kernel.Interval;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Ready actors for tests: for services with `Acting.as(actor, …)`, for HTTP with
/// `mvc.get().uri(…).with(TestActors.as(actor))`. They stand for posts that need not be in the database.
public final class TestActors {

    private TestActors() {}

    /// The provincial office, which sees the whole province.
    public static Actor province() {
        return actor(1, "province-operations", "省工信厅·运行监测处", Role.PROVINCE_OFFICE, regions(630000, 639999));
    }

    /// The office of a prefecture, such as `632800`.
    public static Actor prefecture(String code) {
        var low = Integer.parseInt(code);
        return actor(low, "prefecture-" + code, "市州" + code, Role.PREFECTURE_OFFICE, regions(low, low + 99));
    }

    /// The office of a county, such as `632801`.
    public static Actor county(String code) {
        var slot = Integer.parseInt(code);
        return actor(slot, "county-" + code, "县区" + code, Role.COUNTY_OFFICE, regions(slot, slot));
    }

    /// The office of a park, such as `P01`, with its zones.
    public static Actor park(String code) {
        var low = Integer.parseInt(code.substring(1)) * 100;
        return actor(low, "park-" + code, "园区" + code, Role.PARK_OFFICE, Scope.ofPark(new Interval(low, low + 99)));
    }

    /// An enterprise's own post.
    public static Actor enterprise(EnterpriseId id) {
        return actor(10_000_000 + id.value(), "enterprise-" + id, "企业" + id, Role.ENTERPRISE, Scope.ofEnterprise(id));
    }

    /// A provincial leader, who reads everything and changes nothing.
    public static Actor leader() {
        return actor(2, "province-leader", "省政府·包联领导", Role.LEADER, regions(630000, 639999));
    }

    public static Actor auditor() {
        return actor(3, "auditor", "审计员", Role.AUDITOR, Scope.NOTHING);
    }

    public static Actor systemAdmin() {
        return actor(4, "system-admin", "系统管理员", Role.SYSTEM_ADMIN, Scope.NOTHING);
    }

    public static Actor securityAdmin() {
        return actor(5, "security-admin", "安全管理员", Role.SECURITY_ADMIN, Scope.NOTHING);
    }

    /// Sends a request of MockMvc as an actor, with the CSRF token that a page would send.
    public static RequestPostProcessor as(Actor actor) {
        return request ->
                csrf().postProcessRequest(authentication(new SignedIn(actor)).postProcessRequest(request));
    }

    private static Actor actor(long post, String code, String title, Role role, Scope scope) {
        return new Actor(new Who(post, post, "127.0.0.1"), code, title, code, role, scope);
    }

    private static Scope regions(int low, int high) {
        return Scope.ofRegion(new Interval(low, high));
    }
}
