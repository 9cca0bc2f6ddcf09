package guatu.app.demo;

import guatu.Guatu;
import guatu.PostgresConfiguration;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;

/// A test over a loaded demo province. All of them share one context, and so one load: nobody may write what another
/// would miss, and whoever plants a defect takes it out again. Answers are not remembered: a defect is planted behind
/// the back of the known times.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Guatu.class,
        properties = {"guatu.test=over-the-demo", "guatu.figures.remembered=0"})
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({PostgresConfiguration.class, DemoHouse.class})
public @interface OverTheDemo {}
