output "arns" {
  description = "Alarms by the names they were given."
  value       = { for name, alarm in aws_cloudwatch_metric_alarm.this : name => alarm.arn }
}
