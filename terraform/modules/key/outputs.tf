output "arn" {
  description = "ARN of the key"
  value       = aws_kms_key.this.arn
}

output "alias" {
  description = "Alias by which people and the state's backend name the key"
  value       = aws_kms_alias.this.name
}
