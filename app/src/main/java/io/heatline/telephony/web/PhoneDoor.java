package io.heatline.telephony.web;

import io.heatline.edge.Refusal;
import io.heatline.identity.Permission;
import io.heatline.identity.SignedIn;
import io.heatline.telephony.BrowserPhones;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;

/** Lets those in who sit at a browser phone, and notes at which. */
@Component
class PhoneDoor implements HandshakeInterceptor {

    static final String EXTENSION = "extension";

    private final BrowserPhones phones;

    PhoneDoor(BrowserPhones phones) {
        this.phones = phones;
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        try {
            var me = SignedIn.current();
            me.require(Permission.CALL_TAKE);
            attributes.put(EXTENSION, phones.extension(me.id()));
            return true;
        } catch (Refusal refused) {
            response.setStatusCode(HttpStatusCode.valueOf(refused.status().value()));
            return false;
        }
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception failure) {}
}
