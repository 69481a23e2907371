package app.fingerpost.report;

/** Whose clicks count. */
record Visitors(boolean people, boolean bots) {
    static Visitors of(Question question, Grouping by) {
        return new Visitors(by != Grouping.BOT, question.bots() || !by.leavesBotsOpen());
    }

    /** Those that count of so many clicks of people and so many of bots. */
    long of(long ofPeople, long ofBots) {
        return (people ? ofPeople : 0) + (bots ? ofBots : 0);
    }
}
