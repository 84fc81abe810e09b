package memio.examples.columns;

/** A row of what is kept in columns here. */
public record Reading(String station, int day, double value) {}
