package guatu.access;

import java.util.Set;

/// What a post may do (mechanisms.md c0.8). The three administrators' roles may not be held by one person.
public enum Role {
    /// 企业: files and revises its own figures, sees only them.
    ENTERPRISE("企业", "Enterprise"),
    /// 园区经办: accepts at county level where park files go direct, within its park.
    PARK_OFFICE("园区经办", "Park office"),
    /// 县区经办: accepts or returns within its county.
    COUNTY_OFFICE("县区经办", "County office"),
    /// 市州主管: accepts or returns within its prefecture.
    PREFECTURE_OFFICE("市州主管", "Prefecture office"),
    /// 省级主管处室: accepts, closes a period, publishes plan versions.
    PROVINCE_OFFICE("省级主管处室", "Provincial office"),
    /// 包联领导及联络员: reads everything, changes nothing.
    LEADER("包联领导", "Leader"),
    /// 省级部门: sits on conferences, owns obligations, reads projects; accepts no filing.
    DEPARTMENT("省级部门", "Provincial department"),
    /// 联席会议办公室: agenda, minutes, obligations, supervision papers.
    CONFERENCE_OFFICE("联席会议办公室", "Office of the conference"),
    /// 系统管理员: people, posts, parameters; sees no firm's figures.
    SYSTEM_ADMIN("系统管理员", "System administrator"),
    /// 安全管理员: sessions and access; sees no firm's figures.
    SECURITY_ADMIN("安全管理员", "Security administrator"),
    /// 审计员: reads the journal; sees no firm's figures.
    AUDITOR("审计员", "Auditor");

    private final String zh;
    private final String en;

    Role(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /// What the role may do.
    public Set<Permission> permissions() {
        return Set.copyOf(Permission.of(this));
    }

    /// Whether the role is one of the three that may not be held together, and that see no firm's figures.
    public boolean administers() {
        return this == SYSTEM_ADMIN || this == SECURITY_ADMIN || this == AUDITOR;
    }
}
