package io.heatline.station;

import io.heatline.edge.table.TableInForce;
import io.heatline.rules.RuleBook;
import io.heatline.station.store.RuleTableMapper;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The table that this node routes by. */
@Component
class RoutingTable extends TableInForce {

    RoutingTable(RuleTableMapper tables, RuleBook book, TransactionTemplate transaction, Clock clock) {
        super("stations by estate", tables, book::publish, RuleBook::defaultWorkbook, transaction, clock);
    }
}
