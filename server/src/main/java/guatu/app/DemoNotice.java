package guatu.app;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// What the console says when the server is ready.
@Component
class DemoNotice {

    private final boolean demo;

    DemoNotice(@Value("${guatu.demo}") boolean demo) {
        this.demo = demo;
    }

    void print() {
        if (demo) {
            System.out.println("""
                      演示数据：全部企业与数值均为合成。打开首页，点一个岗位即可进入：
                        省工信厅·运行监测处      province-operations
                        省政府·包联领导          province-leader
                        海西州工信局·运行科      prefecture-632800
                        格尔木市·经办            county-632801
                        各演示企业               在登录页按名称或代码搜索
                      Demo data: every enterprise and figure is synthetic. Ctrl-C stops.
                    """);
        }
    }
}
