variable "alarms" {
  description = "Alarms by name, which fareline- precedes. missing says what no figure means: breaching where silence is itself the fault."
  type = map(object({
    description = string
    namespace   = string
    metric      = string
    dimensions  = map(string)
    statistic   = string
    comparison  = string
    threshold   = number
    period      = number
    periods     = number
    missing     = string
    topic_arn   = string
  }))

  validation {
    condition = alltrue([
      for alarm in var.alarms : contains(["breaching", "notBreaching"], alarm.missing)
    ])
    error_message = "What a missing figure means is breaching or notBreaching; an alarm that knows nothing tells nobody."
  }
  validation {
    condition     = alltrue([for alarm in var.alarms : length(alarm.dimensions) > 0 && alarm.description != ""])
    error_message = "An alarm says what it watches and what to do."
  }
  validation {
    condition     = alltrue([for alarm in var.alarms : can(regex("^arn:aws:sns:[a-z0-9-]+:[0-9]{12}:[a-z-]+$", alarm.topic_arn))])
    error_message = "An alarm goes to a topic of SNS."
  }
  validation {
    condition     = alltrue([for alarm in var.alarms : contains([10, 30], alarm.period) || alarm.period % 60 == 0 && alarm.period > 0])
    error_message = "A period is 10 s, 30 s or whole minutes."
  }
}
