package io.heatline.calendar;

import io.heatline.calendar.store.LimitTableMapper;
import io.heatline.edge.table.TableInForce;
import io.heatline.rules.LimitRules;
import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The table that this node's limits go by. */
@Component
class LimitTable extends TableInForce {

    LimitTable(LimitTableMapper tables, LimitRules rules, TransactionTemplate transaction, Clock clock) {
        super(
                "limits",
                tables,
                workbook -> rules.publish(workbook, Set.of()),
                LimitRules::defaultWorkbook,
                transaction,
                clock);
    }
}
