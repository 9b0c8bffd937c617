package io.heatline.wechat;

import io.heatline.notice.Carrier;
import io.heatline.notice.Delivery;
import io.heatline.notice.Message;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** In the demo, messages arrive on the portal's phone page. */
@Component
@Profile("demo")
class DemoCarrier implements Carrier {

    @Override
    public Delivery deliver(Message message) {
        return new Delivery.Sent("shown on the demo phone");
    }
}
