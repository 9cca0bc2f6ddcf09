package guatu.access.people;

import guatu.access.Role;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Demo posts, made from the catalog by sets.
@Repository
class DemoPostRepository {

    private static final String INSERT_OFFICES = """
            insert into access.post (code, title_zh, title_en, role, region, park, enterprise, demo)
            select office.code, office.title_zh, office.title_en, office.role, office.region, office.park, null, true
              from (select 'province-operations', '省工信厅·运行监测处', 'Provincial Department of Industry, Operations',
                           'PROVINCE_OFFICE', region.code, null
                      from catalog.pub_region as region
                     where region.level = 1
                    union all
                    select 'province-leader', '省政府·包联领导', 'Provincial government, sponsoring leader',
                           'LEADER', region.code, null
                      from catalog.pub_region as region
                     where region.level = 1
                    union all
                    select office.code, office.title_zh, office.title_en, office.role, region.code, null
                      from catalog.pub_region as region
                     cross join (values
                           ('conference-convener', '省政府·联席会议召集人', 'Provincial government, convener', 'LEADER'),
                           ('conference-vice', '省工信厅·联席会议副召集人', 'Department of Industry, vice-convener', 'LEADER'),
                           ('conference-office', '省工信厅·联席会议办公室', 'Department of Industry, office of the conference',
                            'CONFERENCE_OFFICE'),
                           ('department-reform', '省发展改革委·联络处', 'Development and Reform Commission', 'DEPARTMENT'),
                           ('department-land', '省自然资源厅·联络处', 'Department of Natural Resources', 'DEPARTMENT'),
                           ('department-environment', '省生态环境厅·联络处', 'Department of Ecology and Environment',
                            'DEPARTMENT'),
                           ('department-finance', '省财政厅·联络处', 'Department of Finance', 'DEPARTMENT'),
                           ('department-building', '省住房城乡建设厅·联络处', 'Department of Housing and Construction',
                            'DEPARTMENT'),
                           ('department-grassland', '省林草局·联络处', 'Forestry and Grassland Administration', 'DEPARTMENT'),
                           ('department-power', '国网青海省电力公司·联络处', 'State Grid Qinghai', 'DEPARTMENT'))
                        as office (code, title_zh, title_en, role)
                     where region.level = 1
                    union all
                    select 'prefecture-' || region.code, region.name_zh || '工信局·运行科',
                           'Industry bureau of ' || region.name_en, 'PREFECTURE_OFFICE', region.code, null
                      from catalog.pub_region as region
                     where region.level = 2
                    union all
                    select 'county-' || region.code, region.name_zh || '工信局',
                           'Industry bureau of ' || region.name_en, 'COUNTY_OFFICE', region.code, null
                      from catalog.pub_region as region
                     where region.level = 3
                    union all
                    select 'park-' || lower(park.code), park.name_zh || '·经济运行局',
                           'Office of ' || park.name_en, 'PARK_OFFICE', null, park.code
                      from catalog.pub_park as park
                     where park.parent is null
                    union all
                    values ('system-admin', '系统管理员', 'System administrator', 'SYSTEM_ADMIN', null, null),
                           ('security-admin', '安全管理员', 'Security administrator', 'SECURITY_ADMIN', null, null),
                           ('auditor', '审计员', 'Auditor', 'AUDITOR', null, null))
                   as office (code, title_zh, title_en, role, region, park)
                on conflict (code) do nothing
            """;

    private static final String INSERT_ENTERPRISES = """
            insert into access.post (code, title_zh, title_en, role, region, park, enterprise, demo)
            select 'enterprise-' || lower(enterprise.credit_code), enterprise.name_zh || '·统计岗',
                   'Statistics of ' || enterprise.credit_code, 'ENTERPRISE', null, null, enterprise.id, true
              from catalog.pub_enterprise as enterprise
             where enterprise.demo
                on conflict (code) do nothing
            """;

    private static final String INSERT_PEOPLE = """
            insert into access.person (login, name, password_hash, active, demo)
            select 'demo.' || post.code, '演示岗位', '!', true, true
              from access.post
             where post.demo
                on conflict (login) do nothing
            """;

    private static final String INSERT_ASSIGNMENTS = """
            insert into access.assignment (post, person, valid_from)
            select post.id, person.id, :since
              from access.post
              join access.person on person.login = 'demo.' || post.code and person.demo
             where post.demo
                on conflict do nothing
            """;

    private static final String LIST = """
            select code, title_zh, title_en, role
              from (select post.code, post.title_zh, post.title_en, post.role,
                           row_number() over (partition by post.role order by post.code) as place
                      from access.post
                      left join catalog.pub_enterprise as enterprise on enterprise.id = post.enterprise
                     where post.demo
                       and (post.role <> 'ENTERPRISE'
                            or position(lower(:text) in lower(enterprise.name_zh)) > 0
                            or position(lower(:text) in lower(enterprise.credit_code)) > 0)) as offered
             where role <> 'ENTERPRISE'
                or place <= :enterprises
             order by array_position(array['PROVINCE_OFFICE', 'LEADER', 'CONFERENCE_OFFICE', 'DEPARTMENT',
                                           'PREFECTURE_OFFICE', 'COUNTY_OFFICE', 'PARK_OFFICE', 'ENTERPRISE'], role) nulls last, code
            """;

    private static final String EXIST = """
            select exists (select 1 from access.post where demo)
                or exists (select 1 from access.person where demo)
            """;

    private final JdbcClient jdbc;

    DemoPostRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int insertOffices() {
        return jdbc.sql(INSERT_OFFICES).update();
    }

    int insertEnterprises() {
        return jdbc.sql(INSERT_ENTERPRISES).update();
    }

    void insertPeople() {
        jdbc.sql(INSERT_PEOPLE).update();
    }

    void insertAssignments(LocalDate since) {
        jdbc.sql(INSERT_ASSIGNMENTS).param("since", since).update();
    }

    List<DemoPosts.DemoPost> list(String text, int enterprises) {
        return jdbc.sql(LIST)
                .param("text", text)
                .param("enterprises", enterprises)
                .query((row, number) -> demoPost(CredentialRepository.post(row)))
                .list();
    }

    boolean exist() {
        return jdbc.sql(EXIST).query(Boolean.class).single();
    }

    private static DemoPosts.DemoPost demoPost(Post post) {
        return new DemoPosts.DemoPost(
                post.code(),
                post.titleZh(),
                post.titleEn(),
                post.role().name(),
                post.roleZh(),
                post.roleEn(),
                groupOf(post.role()));
    }

    private static String groupOf(Role role) {
        return switch (role) {
            case PROVINCE_OFFICE, LEADER, DEPARTMENT, CONFERENCE_OFFICE -> "省级";
            case PREFECTURE_OFFICE -> "市州";
            case COUNTY_OFFICE -> "县区";
            case PARK_OFFICE -> "园区";
            case ENTERPRISE -> "企业";
            case SYSTEM_ADMIN, SECURITY_ADMIN, AUDITOR -> "管理";
        };
    }
}
