package guatu.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "guatu", importOptions = DoNotIncludeTests.class)
class RulesTest {

    @ArchTest
    static final ArchRule theKernelKnowsNoFramework = classes()
            .that(resideInAPackage("guatu.kernel"))
            .should()
            .onlyDependOnClassesThat(
                    resideInAnyPackage("guatu.kernel", "java..", "org.jspecify..", "org.springframework.modulith"))
            .because("periods, codes and quantities outlive frameworks");

    @ArchTest
    static final ArchRule controllersAndRepositoriesArePrivateToTheirModule = classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .or()
            .areAnnotatedWith(Repository.class)
            .should()
            .bePackagePrivate()
            .because("other modules go through the service");

    @ArchTest
    static final ArchRule figuresAreExact = noFields()
            .should()
            .haveRawType(double.class)
            .orShould()
            .haveRawType(float.class)
            .orShould()
            .haveRawType(Double.class)
            .because("a statistic that is rounded by accident is wrong; use Quantity or Rate");

    @ArchTest
    static final ArchRule fieldsAreFinal = fields().that()
            .areNotAnnotatedWith(picocli.CommandLine.Option.class)
            .and()
            .areNotAnnotatedWith(picocli.CommandLine.Parameters.class)
            .should()
            .beFinal()
            .because("state lives in the database");

    @ArchTest
    static final ArchRule dependenciesComeThroughConstructors =
            noFields().should().beAnnotatedWith(Autowired.class).because("a constructor shows what a class needs");

    @ArchTest
    static final ArchRule onlyRepositoriesSpeakSql = noClasses()
            .that()
            .areNotAnnotatedWith(Repository.class)
            .and()
            .doNotHaveFullyQualifiedName("guatu.access.ScopedTransactionManager") // it begins every transaction
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.jdbc..")
            .because("SQL lives in repositories and nowhere else");
}
