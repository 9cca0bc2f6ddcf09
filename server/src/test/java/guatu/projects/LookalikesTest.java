package guatu.projects;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.projects.Lookalikes.Nearness;
import guatu.projects.Lookalikes.Other;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Which projects of one unit and county look alike.
class LookalikesTest {

    private static final Nearness NEAR = new Nearness(60, 10);

    @Test
    void tellsNamesByTheirPairs() {
        assertThat(Lookalikes.similarity("盐湖提锂一期", "盐湖提锂一期")).isEqualTo(100);
        assertThat(Lookalikes.similarity("盐湖提锂一期", "盐湖提锂二期")).isEqualTo(60); // 3 of 5 pairs each
        assertThat(Lookalikes.similarity("盐湖提锂", "光伏组件")).isZero();
        assertThat(Lookalikes.similarity("锂", "锂")).isEqualTo(100);
        assertThat(Lookalikes.similarity("", "锂")).isZero();
    }

    @Test
    void tellsSizesByTheGreater() {
        assertThat(Lookalikes.apart(100, 90)).isEqualTo(10);
        assertThat(Lookalikes.apart(90, 100)).isEqualTo(10);
        assertThat(Lookalikes.apart(899, 1000)).isEqualTo(11);
        assertThat(Lookalikes.apart(0, 0)).isZero();
        assertThat(Lookalikes.apart(Long.MAX_VALUE / 200, 0)).isEqualTo(100);
    }

    @Test
    void warnsOfANearNameOrANearSize() {
        var others = List.of(new Other(1, "盐湖提锂二期", 9_000), new Other(2, "镁合金压铸", 1_050), new Other(3, "光伏组件", 5_000));
        assertThat(Lookalikes.of("盐湖提锂一期", 1_000, others, NEAR))
                .extracting(finding -> finding.met().substring(0, 2))
                .containsExactly("#1", "#2");
        assertThat(Lookalikes.of("盐湖提锂一期", 1_000, others, NEAR)).noneMatch(finding -> finding.blocks());
    }
}
