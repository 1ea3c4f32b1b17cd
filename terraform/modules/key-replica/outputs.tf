output "arn" {
  description = "ARN of the replica"
  value       = aws_kms_replica_key.this.arn
}
