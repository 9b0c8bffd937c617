package io.heatline.identity;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells whoever started the demo where it is and how to get in. */
@Component
@Profile("demo")
class DemoWelcome {

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    @SuppressWarnings("SystemOut") // this is the program's one word to the person at the terminal, not a log line
    void greet(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext context) {
            System.out.println(text(context.getWebServer().getPort()));
        }
    }

    private static String text(int port) {
        return """

              Heatline 演示环境 · demo      http://127.0.0.1:%d/

              账号 login        角色 role
              agent            客服坐席 · agent
              dispatcher       调度员 · dispatcher
              manager          主管 · manager
              expert           专家坐席 · expert desk
              office           客服办公室 · customer office
              lead             城东服务站站长 · station lead (S01)
              technician       城东服务站维修工 · technician (S01)
              process-admin    流程管理员 · process admin
              auditor          审计员 · auditor
              admin            系统管理员 · system admin

              密码 password      %s   （仅限本机 · this machine only）
            """.formatted(port, DemoPeople.PASSWORD);
    }
}
