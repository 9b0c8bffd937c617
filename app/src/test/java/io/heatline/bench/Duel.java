package io.heatline.bench;

import java.time.Duration;

/**
 * Both sides by turns, with as many clients.
 *
 * @param product orders per second, the median of its rounds
 * @param bare orders per second, the median of its rounds
 * @param walkedByProduct how many orders the product's rounds brought to their end
 * @param walkedByBare how many orders the engine's rounds brought to their end
 */
record Duel(double product, double bare, long walkedByProduct, long walkedByBare) {

    static Duel fought(Side product, Side bare, int clients, int rounds, Duration time) {
        var products = new double[rounds];
        var bares = new double[rounds];
        long walkedByProduct = 0;
        long walkedByBare = 0;
        for (int i = 0; i < rounds; i++) {
            var ours = Rounds.round(product, clients, time);
            var theirs = Rounds.round(bare, clients, time);
            products[i] = ours.rate();
            bares[i] = theirs.rate();
            walkedByProduct += ours.orders();
            walkedByBare += theirs.orders();
        }
        return new Duel(Rounds.median(products), Rounds.median(bares), walkedByProduct, walkedByBare);
    }
}
