package guatu.architecture;

import static java.lang.reflect.Modifier.isStatic;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import guatu.PostgresConfiguration;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.stereotype.Repository;

/// Every statement is described by the migrated database, so a misspelt column fails here and not in production.
@SpringBootTest(classes = guatu.Guatu.class)
@Import(PostgresConfiguration.class)
class SqlTest {

    @Autowired
    DataSource database;

    @ParameterizedTest(name = "{0}")
    @MethodSource("statements")
    void theDatabaseUnderstands(Statement statement) {
        assertThatCode(() -> {
                    try (var connection = database.getConnection();
                            var prepared = connection.prepareStatement(
                                    NamedParameterUtils.parseSqlStatementIntoString(statement.sql))) {
                        prepared.getParameterMetaData();
                    }
                })
                .doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("statements")
    void touchesItsOwnSchemaOnly(Statement statement) {
        var withoutFromsOfNoTable = statement.sql.replaceAll("distinct from|\\bextract\\s*\\(\\s*\\w+ from", "");
        var schemas = Pattern.compile("\\b(?:from|join|into|update)\\s+([a-z]+)\\.(?!pub_)")
                .matcher(withoutFromsOfNoTable)
                .results()
                .map(found -> found.group(1))
                .distinct();
        assertThat(schemas.toList()).isSubsetOf(List.of(statement.module()));
    }

    @Test
    void findsStatements() {
        assertThat(statements()).isNotEmpty();
    }

    static Stream<Statement> statements() {
        return new ClassFileImporter()
                .importPackages("guatu").stream()
                        .filter(type -> type.isAnnotatedWith(Repository.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                        .filter(field -> isStatic(field.getModifiers()) && field.getType() == String.class)
                        .map(Statement::of);
    }

    record Statement(Class<?> owner, String name, String sql) {

        static Statement of(Field field) {
            field.setAccessible(true);
            try {
                return new Statement(field.getDeclaringClass(), field.getName(), (String) field.get(null));
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }

        String module() {
            return owner.getPackageName().replaceAll("^guatu\\.([a-z]+).*", "$1");
        }

        @Override
        public String toString() {
            return owner.getSimpleName() + "." + name;
        }
    }
}
