output "arn" {
  description = "What the ServiceAccount's annotation says"
  value       = aws_iam_role.this.arn
}
