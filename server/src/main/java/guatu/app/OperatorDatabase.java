package guatu.app;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/// The operator's own PostgreSQL, by the addresses of two roles (settled.md 20): `GUATU_DB_URL`, as whom the server
/// works, which owns nothing; `GUATU_DB_OWNER_URL`, as whom it migrates. Looked at before anything is written.
///
/// @param server address with user and password, as JDBC reads it
/// @param owner the same, of the tables' owner
record OperatorDatabase(String server, String owner) {

    private static final int OLDEST = 15;

    private static final String WITHOUT_OWNER = """
            设置了 GUATU_DB_URL，但没有 GUATU_DB_OWNER_URL。服务以前者的角色运行（不拥有表、受行级权限约束），以后者的角色建表，二者必须不同。
              GUATU_DB_OWNER_URL is missing: the server works as one role and migrates as another.""";

    /// The one that the environment names.
    ///
    /// @throws CannotStart when it names a server without an owner
    static Optional<OperatorDatabase> of(Map<String, String> environment) {
        var server = Optional.ofNullable(environment.get("GUATU_DB_URL"));
        var owner = Optional.ofNullable(environment.get("GUATU_DB_OWNER_URL"));
        if (server.isPresent() && owner.isEmpty()) {
            throw new CannotStart(WITHOUT_OWNER);
        }
        return server.map(url -> new OperatorDatabase(url, owner.orElseThrow()));
    }

    /// The settings of the two connections, as Spring reads them.
    ///
    /// @throws CannotStart when PostgreSQL is too old or cannot be reached, or when the server's role is too mighty
    Map<String, Object> asProperties() {
        try (var asOwner = connect("GUATU_DB_OWNER_URL", owner);
                var asServer = connect("GUATU_DB_URL", server)) {
            int version = asServer.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST) {
                throw new CannotStart("PostgreSQL %d 太旧，需要 %d 或更新。 / PostgreSQL %d or newer is needed."
                        .formatted(version, OLDEST, OLDEST));
            }
            var role = text(asServer, "select current_user");
            refuseMighty(asServer, asOwner, role);
            join(asOwner, role);
        } catch (SQLException failed) {
            throw new CannotStart("数据库检查未通过：%s".formatted(failed.getMessage()), failed);
        }
        return Map.of("spring.datasource.url", server, "spring.flyway.url", owner);
    }

    private static Connection connect(String name, String url) {
        try {
            return DriverManager.getConnection(url);
        } catch (SQLException refused) {
            throw new CannotStart(
                    "连接不上 %s 所指的数据库：%s。数据未被改动。 / %s cannot be reached.".formatted(name, refused.getMessage(), name),
                    refused);
        }
    }

    /// Row-level security holds for nobody who owns the tables, or is above it.
    private static void refuseMighty(Connection asServer, Connection asOwner, String role) throws SQLException {
        var why = "";
        var ownersRole = text(asOwner, "select current_user");
        if (role.equals(ownersRole)) {
            why = "与 GUATU_DB_OWNER_URL 是同一角色 / it is the owner";
        } else if (text(asServer, "select (rolsuper or rolbypassrls)::text from pg_roles where rolname = current_user")
                .equals("true")) {
            why = "是超级用户或带 BYPASSRLS / it is a superuser or has BYPASSRLS";
        } else if (!text(asServer, "select count(*)::text from pg_class where relowner = current_user::regrole")
                .equals("0")) {
            why = "拥有本库中的表 / it owns tables here";
        } else if (!text(asServer, """
                select (select count(*)
                          from pg_class
                         where pg_has_role(current_user, relowner, 'member')) +
                       (select count(*)
                          from pg_roles
                         where rolname = '%s' and pg_has_role(current_user, oid, 'member'))""".formatted(quoted(ownersRole))).equals("0")) {
            why = "是建表角色的成员 / it is a member of the role that owns the tables";
        }
        if (!why.isEmpty()) {
            throw new CannotStart("GUATU_DB_URL 的角色 %s 权限过大：%s。行级权限对它不起作用，请另建一个普通登录角色。 / Use a plain login role."
                    .formatted(role, why));
        }
    }

    /// The server's role has what `guatu_app` is granted, and nothing else.
    private static void join(Connection asOwner, String role) throws SQLException {
        if (text(asOwner, """
            select (exists (select 1
                              from pg_auth_members
                              join pg_roles as of_all on of_all.oid = roleid
                              join pg_roles as one on one.oid = member
                             where of_all.rolname = 'guatu_app' and one.rolname = '%s'))::text""".formatted(quoted(role))).equals("true")) {
            return;
        }
        try (var statement = asOwner.createStatement()) {
            statement.execute("do $$ begin if not exists (select from pg_roles where rolname = 'guatu_app') then"
                    + " create role guatu_app nologin nobypassrls; end if; end $$");
            statement.execute("grant guatu_app to \"%s\"".formatted(role.replace("\"", "\"\"")));
        } catch (SQLException refused) {
            throw new CannotStart("""
            角色 %1$s 还不是 guatu_app 的成员，而 GUATU_DB_OWNER_URL 的角色无权加入（%2$s）。请由管理员执行：
              create role guatu_app nologin nobypassrls; grant guatu_app to "%1$s";""".formatted(role, refused.getMessage()), refused);
        }
    }

    private static String quoted(String literal) {
        return literal.replace("'", "''");
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            found.next();
            return found.getString(1);
        }
    }
}
