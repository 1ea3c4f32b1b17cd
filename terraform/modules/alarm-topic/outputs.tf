output "arn" {
  description = "What alarms publish to"
  value       = aws_sns_topic.this.arn

  # Nobody publishes before it is allowed.
  depends_on = [aws_sns_topic_policy.this]
}
