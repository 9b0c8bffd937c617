package io.heatline.telephony.web;

import io.heatline.telephony.BrowserPhones;
import io.heatline.telephony.OpenLines;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.SubProtocolCapable;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;

/** Browsers' lines to the PBX, through us: same origin, one door, and we know who is the phone. */
@Component
class PhoneSocket extends TextWebSocketHandler implements SubProtocolCapable {

    private static final int LONGEST = 64 * 1024;

    private final BrowserPhones phones;
    private final OpenLines open;
    private final Map<String, SipBridge> bridges = new ConcurrentHashMap<>();

    PhoneSocket(BrowserPhones phones, OpenLines open) {
        this.phones = phones;
        this.open = open;
    }

    @Override
    public List<String> getSubProtocols() {
        return List.of("sip");
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        session.setTextMessageSizeLimit(LONGEST);
        String extension = extension(session);
        var bridge = new SipBridge(session, extension, phones.line());
        bridges.put(session.getId(), bridge);
        open.opened(extension, bridge);
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) {
        SipBridge bridge = bridges.get(session.getId());
        if (bridge != null) {
            bridge.fromBrowser(message.getPayload());
        }
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        SipBridge bridge = bridges.remove(session.getId());
        if (bridge != null) {
            open.closed(extension(session), bridge);
            bridge.close();
        }
    }

    private static String extension(WebSocketSession session) {
        return String.valueOf(session.getAttributes().get(PhoneDoor.EXTENSION));
    }
}
