package io.heatline.telephony.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;

/** The one WebSocket there is. Only pages of our own origin get in: what Spring does unless told otherwise. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = Type.SERVLET)
@EnableWebSocket
class PhoneSocketConfiguration implements WebSocketConfigurer {

    private final PhoneSocket socket;
    private final PhoneDoor door;

    PhoneSocketConfiguration(PhoneSocket socket, PhoneDoor door) {
        this.socket = socket;
        this.door = door;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        registry.addHandler(socket, "/api/me/phone/line/sip").addInterceptors(door);
    }
}
