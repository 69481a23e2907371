package app.fingerpost.click;

/** Takes every batch at once and keeps none, so that only the way to it is measured. */
final class ForgetfulSink implements ClickSink {
    private volatile long epoch;

    @Override
    public void store(ClickBatch batch) {
        epoch = batch.epoch();
    }

    @Override
    public void check() {}

    @Override
    public void addUp() {}

    @Override
    public long lastEpoch() {
        return epoch;
    }

    @Override
    public long number() {
        return 1;
    }

    @Override
    public LastNumbers lastNumbers() {
        return new LastNumbers(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);
    }
}
